using HousingRules.Contract;
using HousingRules.Hosting;

var builder = WebApplication.CreateBuilder(args);

// The policy is read and checked before anything else starts. A mistake in it is told with file, line and column.
builder.Services.AddHousingRules(o =>
{
    o.RulesDirectories.Add(Path.Combine(AppContext.BaseDirectory, "rules"));
    o.Policy = "the-policy";
});
builder.Services.AddHealthChecks().AddCheck<PolicyHealthCheck>("housing-rules");
var app = builder.Build();

app.MapHealthChecks("/health");

// A household with the keys of facts.json. What it does not say has its value when left out, or is unknown.
app.MapPost("/decide", (HouseholdForm household, DateOnly on, PolicySource policies) =>
{
    if (!policies.TryInForce(on, out var inForce, out var why))
        return Results.Text(why.Chinese, statusCode: StatusCodes.Status422UnprocessableEntity);
    var policy = inForce.On(on);
    try
    {
        return Results.Json(DeterminationForm.Of(policy.Determine(household.Under(policy.Facts)), household.Identity));
    }
    catch (ContractException e)
    {
        // A fact that the policy does not have, or a value that is none: said with its place.
        return Results.Text(e.Text.Chinese, statusCode: StatusCodes.Status422UnprocessableEntity);
    }
});
await app.RunAsync();
