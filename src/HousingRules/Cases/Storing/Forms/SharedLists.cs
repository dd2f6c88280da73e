using System.Collections.Immutable;

namespace HousingRules.Cases;

/// <summary>Lists of texts that come again and again: the cases of a county have few different ones.</summary>
internal sealed class SharedLists() : Shared<ImmutableArray<string>>(2_048)
{
    protected override ImmutableArray<string> Make(ReadOnlySpan<byte> utf8)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        var reader = new FormReader(utf8);
        reader.Next();
        while (reader.NextItem())
            texts.Add(reader.Text());
        return texts.ToImmutable();
    }
}
