using System.Text.Json;
using HousingRules.Facts;

namespace HousingRules.Contract;

/// <summary>The keys of an object of the contract, each at most once.</summary>
internal sealed class KeySet(params string[] keys)
{
    /// <summary>The object has no further key.</summary>
    public const int End = -1;

    /// <summary>A key that is none of these.</summary>
    public const int Other = -2;

    private readonly KeyNames _names = new(keys);

    public IReadOnlyList<string> Names => keys;

    /// <summary>Which key the reader stands at.</summary>
    /// <param name="json">At the name of a property.</param>
    /// <param name="likely">Where to look first: what this library writes comes in order.</param>
    public int Find(ref Utf8JsonReader json, int likely) => _names.IndexOf(ref json, likely) is >= 0 and var key ? key : Other;

    /// <summary>What is wrong with a key that is none of these.</summary>
    public FormMistake Unknown(string key)
    {
        var meant = NearestName.DidYouMean(key, keys);
        return new(ContractSentences.UnknownKey(key, meant, keys));
    }

    /// <summary>What is wrong with a key that stands twice.</summary>
    public static FormMistake Twice(string key) => new(ContractSentences.KeyTwice(key));

    /// <summary>What is wrong with an object of which two keys say different things.</summary>
    public static FormMistake Contradiction(string key, string other) => new(ContractSentences.Contradiction(key, other));

    /// <summary>What is wrong with an object that lacks a key.</summary>
    public FormMistake Missing(int key) => new(ContractSentences.MissingKey(keys[key]));
}
