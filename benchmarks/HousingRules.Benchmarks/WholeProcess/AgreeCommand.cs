using HousingRules.Benchmarks.Questions;

namespace HousingRules.Benchmarks.WholeProcess;

/// <summary><c>agree</c>: whether everything that the benchmarks compare still decides alike. Measures nothing.</summary>
public static class AgreeCommand
{
    public static int Run()
    {
        new OneHousehold { Different = OneHousehold.Few }.Prepare();
        Console.WriteLine($"By hand, typed, by sheet and the stock engine decide alike for {OneHousehold.Few:N0} households.");
        return 0;
    }
}
