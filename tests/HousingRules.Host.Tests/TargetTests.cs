namespace HousingRules.Host.Tests;

/// <summary>The package on .NET 8 and on .NET 10 is one: what it decides, explains and keeps is the same to the letter.</summary>
[Collection(Packed.Name)]
public sealed class TargetTests(ScratchFeed feed) : IDisposable
{
    private const string Program = """
        using System.Security.Cryptography;
        using System.Text;
        using System.Text.Json;
        using HousingRules;
        using HousingRules.Cases;
        using HousingRules.Evaluation;
        using HousingRules.Facts;
        using HousingRules.Policies;

        var policy = PolicyLibrary.BuiltIn.InForce("yiyuan", new DateOnly(2020, 6, 10));
        var procedure = Procedure.Of(policy);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(object told) => hash.AppendData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(told)));
        var state = 20200606u;
        int Next(int most)
        {
            state = state * 1664525 + 1013904223;
            return (int)((state >> 8) % (uint)most);
        }

        for (var i = 0; i < 1_000; i++)
        {
            var sheet = policy.NewSheet();
            foreach (var fact in policy.Facts.Facts)
            {
                if (Next(4) == 0)
                {
                    if (Next(3) == 0)
                        sheet.SetUnknown(fact.Name);
                }
                else if (fact.Type is BooleanType)
                {
                    sheet.Set(fact.Name, Next(2) == 1);
                }
                else if (fact.Type is OneOfType one)
                {
                    sheet.Set(fact.Name, one.Options[Next(one.Options.Length)].Name);
                }
                else if (fact.Type is SetType set)
                {
                    foreach (var member in set.Options)
                        sheet.Set(member.Name, Next(3) == 0);
                }
            }

            Add(policy.Determine(sheet));
            if (i < 30)
                Add(policy.Explain(sheet));
            var file = procedure.Open(new HouseholdIdentity("1", null, null, null), sheet, openedOn: new DateOnly(2020, 6, 8));
            CaseEvent[] events =
            [
                procedure.Event("appraised", new(2020, 6, 8)).With("grade", "D"),
                procedure.Event("villagePosted", new(2020, 6, 9)),
                procedure.Event("movedIn", new(2020, 6, 12)),
            ];
            foreach (var e in events)
                file = procedure.Decide(file, e).File;
            Add(file);
        }

        Console.WriteLine($"{policy.Digest} {Convert.ToHexString(hash.GetHashAndReset())}");
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("housing-rules-targets-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Both_decide_explain_and_keep_the_same()
    {
        var project = Path.Combine(_folder, "both");
        feed.WriteProject(project, Program, targets: "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>");

        var (old, now) = (Told("net8.0"), Told("net10.0"));

        Assert.StartsWith("sha256:", old, StringComparison.Ordinal);
        Assert.Equal(old, now);

        // By itself, since the older runtime need not be on the machine.
        string Told(string target)
        {
            var output = Path.Combine(_folder, target);
            ScratchFeed.Run(
                "dotnet", project, "publish", "-c", "Release", "-f", target, "--use-current-runtime", "--self-contained", "-o", output);
            return ScratchFeed.Run(Path.Combine(output, OperatingSystem.IsWindows() ? "both.exe" : "both"), project);
        }
    }
}
