using HousingRules.Cases;
using HousingRules.Contract;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Hosting;
using HousingRules.Policies;
using Microsoft.EntityFrameworkCore;
using OtherCounty;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(TimeProvider.System);
var ownFile = $"Data Source={Path.Combine(builder.Environment.ContentRootPath, "county.db")}";
builder.Services.AddDbContextFactory<CountyDatabase>(o => o.UseSqlite(builder.Configuration.GetConnectionString("County") ?? ownFile));

// The policies: made and checked before anything else starts, and bound to the county's own table.
builder.Services
    .AddHousingRules(o =>
    {
        o.Policy = "yiyuan";
        o.Language = Language.Chinese;
        foreach (var directory in builder.Configuration.GetSection("Rules").Get<string[]>() ?? [])
            o.RulesDirectories.Add(directory);
    })
    .AddHousingRules<农户>(农户事实.Map);
builder.Services.AddHealthChecks().AddCheck<PolicyHealthCheck>("housing-rules");

// Cases, in the county's own database. A case stays on the text of the policy under which it was opened, found by its digest: also one of
// the options' FormerDirectories.
builder.Services.AddCases<SqlCaseStore>();

builder.Services.AddSingleton<Nightly>();
builder.Services.AddHostedService<NightlyService>();

var app = builder.Build();
using (var database = app.Services.GetRequiredService<IDbContextFactory<CountyDatabase>>().CreateDbContext())
    database.Database.EnsureCreated();

app.MapHealthChecks("/health");
app.MapPost("/nightly", (Nightly nightly, DateOnly on, CancellationToken stop) => nightly.DecideAllAsync(on, stop));

// A household decided on a day, and why; on a day on which no policy can decide it, why not.
app.MapGet("/households/{id}", async (string id, DateOnly on, CountyDatabase database, BoundPolicies<农户> policies) =>
    await database.Households.FindAsync(id) is not { } household ? Results.NotFound()
    : !policies.TryInForce(on, out var policy, out var why) ? Results.UnprocessableEntity(why.Chinese)
    : policy.TryDetermine(household, out var determination, out var problem)
        ? Results.Json(DeterminationForm.Of(determination, duties: false))
        : Results.UnprocessableEntity(problem.ToString(Language.Chinese)));
app.MapGet("/households/{id}/why", async (string id, DateOnly on, CountyDatabase database, BoundPolicies<农户> policies) =>
    await database.Households.FindAsync(id) is not { } household ? Results.NotFound()
    : policies.TryInForce(on, out var policy, out var why) ? Results.Text(policy.Explain(household).ToText(Language.Chinese))
    : Results.UnprocessableEntity(why.Chinese));

// A case is opened from the household as it is, and moved on by events. A command that comes again gets its first answer.
app.MapPost("/cases/{id}", async (string id, Command command, CountyDatabase database, PolicySource source, BoundPolicies<农户> policies,
    CaseKeeper keeper, TimeProvider time) =>
{
    if (await database.Households.FindAsync(id) is not { } household)
        return Results.NotFound();
    if (!source.TryInForce(command.On, out var policy, out var why))
        return Results.UnprocessableEntity(why.Chinese);
    return CaseAnswers.Of(await keeper.OpenAsync(
        id,
        Procedure.Of(policy),
        new HouseholdIdentity(id, "某县", household.镇, household.村),
        policies.Of(policy).Sheet(household),
        command.On,
        command.Envelope(time)));
});
app.MapPost("/cases/{id}/events", async (string id, HappenedCommand command, CaseKeeper keeper, TimeProvider time) =>
{
    if (await keeper.LoadAsync(id) is not { } kept)
        return Results.NotFound();
    return CaseAnswers.Of(await keeper.HappenAsync(id, command.Version, kept.Procedure.Read(command.Event), command.Envelope(time)));
});
app.MapGet("/cases", async (string? town, DateOnly? dueBy, string? actor, string? missing, ICaseStore store) =>
    (await store.ListAsync(new CaseQuery { Town = town, DueBy = dueBy, Actor = actor, Missing = missing })).Cases);

await app.RunAsync();
