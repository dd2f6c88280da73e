using System.Text.Json;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Contract;

/// <summary>A status as JSON has it.</summary>
internal static class StatusCode
{
    private static readonly KeySet Codes = new("decided", "undetermined", "tooManyUnknowns", "gap", "conflict");

    private static readonly DeterminationStatus[] Statuses =
    [
        DeterminationStatus.Decided,
        DeterminationStatus.Undetermined,
        DeterminationStatus.TooManyUnknowns,
        DeterminationStatus.Gap,
        DeterminationStatus.Conflict,
    ];

    public static string Of(DeterminationStatus status) => Codes.Names[Array.IndexOf(Statuses, status)];

    public static DeterminationStatus Read(ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.String && Codes.Find(ref json, 0) is >= 0 and var code)
            return Statuses[code];
        var written = Tokens.Text(ref json);
        var meant = NearestName.DidYouMean(written, Codes.Names);
        throw new FormMistake(ContractSentences.NoStatus(written, meant, Codes.Names));
    }
}
