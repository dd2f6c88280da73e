using System.Text.Json;
using HousingRules.Facts;

namespace HousingRules.Contract;

/// <summary>JSON that is not of the contract's form, or a type that has none. It says where and what to do, in both languages.</summary>
public sealed class ContractException : JsonException
{
    /// <param name="what">What is wrong, and what to do.</param>
    /// <param name="path">Where in the form; null where the serializer knows it.</param>
    /// <param name="inner">What led to it.</param>
    internal ContractException(LocalizedText what, string? path = null, Exception? inner = null)
        : base(path is null ? what.English : $"{what.English} Path: {path}.", path, null, null, inner) =>
        Text = path is null ? what : ContractSentences.At(what, path);

    /// <summary>What is wrong, where, and what to do.</summary>
    public LocalizedText Text { get; }
}
