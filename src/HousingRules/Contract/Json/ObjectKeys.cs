using System.Text.Json;
using HousingRules.Facts;

namespace HousingRules.Contract;

/// <summary>Goes through the keys of one object that is being read.</summary>
internal struct ObjectKeys
{
    private readonly KeySet _keys;
    private readonly bool _takesOthers;
    private SeenKeys _seen;
    private int _likely;

    /// <param name="keys">The keys that it may have.</param>
    /// <param name="json">At the beginning of the object.</param>
    /// <param name="takesOthers">Whether other keys are the caller's to judge.</param>
    public ObjectKeys(KeySet keys, ref Utf8JsonReader json, bool takesOthers = false)
    {
        Tokens.Expect(ref json, JsonTokenType.StartObject);
        _keys = keys;
        _takesOthers = takesOthers;
    }

    /// <summary>Goes to the value of the next key.</summary>
    /// <returns>The key; <see cref="KeySet.End"/> at the object's end; <see cref="KeySet.Other"/>, with the reader at the key itself, for
    /// one that is not known.</returns>
    public int Next(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.EndObject)
            return KeySet.End;
        var key = _keys.Find(ref json, _likely);
        if (key == KeySet.Other)
            return _takesOthers ? key : throw _keys.Unknown(Tokens.Text(ref json));
        if (!_seen.Add(key))
            throw KeySet.Twice(_keys.Names[key]);
        _likely = key + 1 == _keys.Names.Count ? 0 : key + 1;
        json.Read();
        return key;
    }

    public readonly bool Has(int key) => _seen.Has(key);

    /// <summary>Refuses the object that ended where the reader stands, if it lacks one of the first keys.</summary>
    public readonly void Require(int first)
    {
        for (var key = 0; key < first; key++)
        {
            if (!Has(key))
                throw _keys.Missing(key);
        }
    }
}
