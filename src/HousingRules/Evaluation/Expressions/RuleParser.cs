using System.Linq.Expressions;
using RulesEngine.ExpressionBuilders;
using RulesEngine.Models;

namespace HousingRules.Evaluation;

/// <summary>RulesEngine's parser of expressions. One serves all: each looks through every type of the application once.</summary>
internal static class RuleParser
{
    private static readonly RuleExpressionParser Parser = new(new ReSettings { CustomTypes = [typeof(Fn)] });

    /// <summary>The tree of an expression of the given names and result, as a stock engine reads it.</summary>
    public static Expression Parse(string text, ParameterExpression[] names, Type result) => Parser.Parse(text, names, result);
}
