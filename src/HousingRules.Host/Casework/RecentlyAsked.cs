namespace HousingRules.Host.Casework;

/// <summary>Keeps what was asked for last, and lets go of the rest: a node runs for months, and policies are edited.</summary>
/// <param name="most">How much is kept.</param>
internal sealed class RecentlyAsked<T>(int most)
    where T : class
{
    private readonly LinkedList<(string Key, T Value)> _kept = [];
    private readonly Lock _lock = new();

    /// <summary>What is kept under a key; it is made where nothing is.</summary>
    public T GetOrAdd(string key, Func<T> make)
    {
        lock (_lock)
        {
            var node = _kept.First;
            while (node is not null && node.Value.Key != key)
                node = node.Next;
            var value = node is null ? make() : node.Value.Value;
            if (node is not null)
                _kept.Remove(node);
            _kept.AddFirst((key, value));
            if (_kept.Count > most)
                _kept.RemoveLast();
            return value;
        }
    }

    /// <summary>Lets go of a value, if it is still the one that is kept.</summary>
    public void Remove(string key, T value)
    {
        lock (_lock)
            _kept.Remove((key, value));
    }
}
