namespace HousingRules.Host.Storage;

/// <summary>Which part of a worklist is asked for.</summary>
internal enum WorklistView
{
    /// <summary>Everything that lies at the desk, the first due first.</summary>
    All,

    /// <summary>What should have been done by now.</summary>
    Overdue,

    /// <summary>What cannot go on before a day that is still to come, the earliest day first.</summary>
    Waiting,
}
