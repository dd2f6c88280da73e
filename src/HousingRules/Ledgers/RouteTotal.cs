namespace HousingRules.Ledgers;

/// <summary>What is due, agreed and paid by one route.</summary>
/// <param name="Route">The route; of what is due or agreed while no route is decided, one without a name.</param>
/// <param name="Due">The cases of which the policy says that something is due, and the sum of it; a case of which that is not known is one
/// without an amount. Nothing where the procedure holds no amount of the policy against what is agreed and paid.</param>
/// <param name="Agreed">The agreements that stand, and the sum of their subsidies.</param>
/// <param name="Paid">The payments, those under earlier agreements too, and their sum.</param>
public readonly record struct RouteTotal(LedgerHeading Route, MoneyTotal Due, MoneyTotal Agreed, MoneyTotal Paid)
{
    /// <summary>Whether there is nothing at all.</summary>
    public bool IsNothing => Due == default && Agreed == default && Paid == default;

    /// <summary>Agreed and not paid, in yuan; below zero where more is paid than agreed.</summary>
    public decimal Left => Agreed.Yuan - Paid.Yuan;

    internal static RouteTotal None(LedgerHeading route) => new(route, default, default, default);

    /// <summary>Both together, by the route of the first.</summary>
    /// <param name="left">Some.</param>
    /// <param name="right">Others, by the same route.</param>
    public static RouteTotal operator +(RouteTotal left, RouteTotal right) =>
        new(left.Route, left.Due + right.Due, left.Agreed + right.Agreed, left.Paid + right.Paid);

    /// <summary>The first without the second, by the route of the first.</summary>
    /// <param name="left">Some.</param>
    /// <param name="right">Those that are taken away, by the same route.</param>
    public static RouteTotal operator -(RouteTotal left, RouteTotal right) =>
        new(left.Route, left.Due - right.Due, left.Agreed - right.Agreed, left.Paid - right.Paid);

    /// <summary>Both together, by the route of the first.</summary>
    /// <param name="left">Some.</param>
    /// <param name="right">Others, by the same route.</param>
    public static RouteTotal Add(RouteTotal left, RouteTotal right) => left + right;

    /// <summary>The first without the second, by the route of the first.</summary>
    /// <param name="left">Some.</param>
    /// <param name="right">Those that are taken away, by the same route.</param>
    public static RouteTotal Subtract(RouteTotal left, RouteTotal right) => left - right;
}

/// <summary>How many there are of something that is counted in money, and how much it comes to.</summary>
/// <param name="Count">How many.</param>
/// <param name="WithoutAmount">Those among them of which the amount is not known or was not given.</param>
/// <param name="Yuan">The sum of the others, in yuan.</param>
public readonly record struct MoneyTotal(int Count, int WithoutAmount, decimal Yuan)
{
    /// <summary>Both together.</summary>
    /// <param name="left">Some.</param>
    /// <param name="right">Others.</param>
    public static MoneyTotal operator +(MoneyTotal left, MoneyTotal right) =>
        new(left.Count + right.Count, left.WithoutAmount + right.WithoutAmount, left.Yuan + right.Yuan);

    /// <summary>The first without the second.</summary>
    /// <param name="left">Some.</param>
    /// <param name="right">Those that are taken away.</param>
    public static MoneyTotal operator -(MoneyTotal left, MoneyTotal right) =>
        new(left.Count - right.Count, left.WithoutAmount - right.WithoutAmount, left.Yuan - right.Yuan);

    /// <summary>Both together.</summary>
    /// <param name="left">Some.</param>
    /// <param name="right">Others.</param>
    public static MoneyTotal Add(MoneyTotal left, MoneyTotal right) => left + right;

    /// <summary>The first without the second.</summary>
    /// <param name="left">Some.</param>
    /// <param name="right">Those that are taken away.</param>
    public static MoneyTotal Subtract(MoneyTotal left, MoneyTotal right) => left - right;

    internal static MoneyTotal Of(decimal? amount) => new(1, amount is null ? 1 : 0, amount ?? 0);
}
