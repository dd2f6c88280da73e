using System.Text.Json.Nodes;
using HousingRules.Cases;

namespace HousingRules.Tests.Verification;

/// <summary>The Yiyuan procedure with an edit in its JSON, as an officer would make it.</summary>
internal static class EditedProcedure
{
    public static Procedure Of(Action<JsonObject> edit)
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        var procedure = JsonNode.Parse(folder.Read("procedure.json"))!.AsObject();
        edit(procedure);
        folder.Write("procedure.json", procedure.ToJsonString());
        // The worked histories speak of codes that an edit may take away.
        folder.Delete("cases/procedures.json");
        return Procedure.Of(PolicyLibrary.Load(folder.Policy).Policies.Single());
    }

    public static JsonObject Event(this JsonObject procedure, string name) => procedure.Named("Events", name);

    public static JsonObject Named(this JsonObject procedure, string list, string name) =>
        procedure[list]!.AsArray().Select(n => n!.AsObject()).Single(n => (string?)n["Name"] == name);

    public static JsonArray Transitions(this JsonObject e) => e["Transitions"]!.AsArray();

    /// <summary>Takes a guard away from an event or a problem.</summary>
    public static void Allow(this JsonObject e, string code)
    {
        var requires = e["Requires"]!.AsArray();
        var guard = requires.Single(g => (string?)g!["Code"] == code);
        Assert.True(requires.Remove(guard));
    }

    public static void AddJson(this JsonArray array, string json) => array.Add(JsonNode.Parse(json));
}
