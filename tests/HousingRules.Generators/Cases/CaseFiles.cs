using System.Globalization;

namespace HousingRules.Generators.Cases;

/// <summary>The cases of a county as a file that <c>replay</c> and <c>ledger</c> read, a case to a line.</summary>
public static class CaseFiles
{
    public static void Write(int cases, string path)
    {
        var histories = Enum.GetValues<CaseKind>().Select(new CountyCases().History).ToArray();
        using var file = new StreamWriter(path);
        for (var number = 0; number < cases; number++)
            file.WriteLine(histories[number % histories.Length].ToJson(number.ToString(CultureInfo.InvariantCulture)));
    }
}
