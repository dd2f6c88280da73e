namespace HousingRules.Rosters.Reading;

/// <summary>A cell of a sheet that holds something.</summary>
/// <param name="Column">Its column, counted from 0.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Number">Its number, where it is one. Days are counted from 1899-12-30, whatever the workbook counts from.</param>
/// <param name="IsShared">Whether its text stands among those that cells share.</param>
/// <param name="Start">Where its text begins.</param>
/// <param name="Length">How many bytes its text has.</param>
internal readonly record struct SheetCell(int Column, CellKind Kind, double Number, bool IsShared, int Start, int Length);
