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

// Cases, in the county's own database. A case stays on the policy under which it was opened, found by its digest.
builder.Services.AddSingleton<ICaseStore, SqlCaseStore>();
builder.Services.AddSingleton(services => new CaseKeeper(
    services.GetRequiredService<ICaseStore>(),
    digest => services.GetRequiredService<PolicySource>().Library.FindDigest(digest) is { } policy ? Procedure.Of(policy) : null));

builder.Services.AddSingleton<Nightly>();
builder.Services.AddHostedService<NightlyService>();

var app = builder.Build();
using (var database = app.Services.GetRequiredService<IDbContextFactory<CountyDatabase>>().CreateDbContext())
    database.Database.EnsureCreated();

app.MapHealthChecks("/health");
app.MapPost("/nightly", (Nightly nightly, DateOnly on, CancellationToken stop) => nightly.DecideAllAsync(on, stop));

// A household decided now, and why.
app.MapGet("/households/{id}", async (string id, DateOnly on, CountyDatabase database, BoundPolicies<农户> policies) =>
    await database.Households.FindAsync(id) is not { } household ? Results.NotFound()
    : policies.InForce(on).TryDetermine(household, out var determination, out var problem)
        ? Results.Json(DeterminationForm.Of(determination, duties: false))
        : Results.UnprocessableEntity(problem.ToString(Language.Chinese)));
app.MapGet("/households/{id}/why", async (string id, DateOnly on, CountyDatabase database, BoundPolicies<农户> policies) =>
    await database.Households.FindAsync(id) is { } household
        ? Results.Text(policies.InForce(on).Explain(household).ToText(Language.Chinese))
        : Results.NotFound());

// A case is opened from the household as it is, and moved on by events. A command that comes again gets its first answer.
app.MapPost("/cases/{id}", async (string id, Command command, CountyDatabase database, PolicySource source, BoundPolicies<农户> policies,
    CaseKeeper keeper, TimeProvider time) =>
{
    if (await database.Households.FindAsync(id) is not { } household)
        return Results.NotFound();
    var policy = source.InForce(command.On);
    return CaseAnswers.Of(await keeper.OpenAsync(
        id,
        Procedure.Of(policy),
        new HouseholdIdentity(id, "某县", household.镇, household.村),
        policies.Of(policy).Sheet(household),
        command.On,
        command.Envelope(time)));
});
app.MapPost("/cases/{id}/events", async (string id, HappenedCommand command, CaseKeeper keeper, PolicySource source, TimeProvider time) =>
{
    if (await keeper.LoadAsync(id) is not { } kept)
        return Results.NotFound();
    var procedure = Procedure.Of(source.Library.FindDigest(kept.File.Determination.Digest)!);
    return CaseAnswers.Of(await keeper.HappenAsync(id, command.Version, procedure.Read(command.Event), command.Envelope(time)));
});
app.MapGet("/cases", async (string? town, DateOnly? dueBy, string? actor, string? missing, ICaseStore store) =>
    (await store.ListAsync(new CaseQuery { Town = town, DueBy = dueBy, Actor = actor, Missing = missing })).Cases);

await app.RunAsync();
