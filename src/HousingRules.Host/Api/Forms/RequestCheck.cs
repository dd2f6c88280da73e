using System.Reflection;
using HousingRules.Host.Words;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HousingRules.Host.Api;

/// <summary>What is asked of every request of the API: no parameter that is unknown or stands twice, no text that is none, and a body that
/// has what it needs.</summary>
internal static class RequestCheck
{
    public static RouteGroupBuilder Checked(this RouteGroupBuilder group) => group.AddEndpointFilterFactory((made, next) =>
    {
        var known = made.MethodInfo.GetParameters().SelectMany(Names).ToHashSet(StringComparer.Ordinal);
        return asked =>
        {
            var http = asked.HttpContext;
            List<RequestMistake> mistakes =
            [
                .. http.Request.Query.SelectMany(q => Query(q.Key, q.Value, known, http)),
                .. http.Request.RouteValues.SelectMany(r => Text.CheckOptional(r.Key, r.Value as string, Text.Id)),
                .. asked.Arguments.OfType<IChecked>().SelectMany(body => body.Mistakes()),
            ];
            return mistakes.Count > 0 ? throw new ProblemException(Problems.BadRequest([.. mistakes])) : next(asked);
        };
    });

    private static IEnumerable<string> Names(ParameterInfo parameter) => parameter.GetCustomAttribute<AsParametersAttribute>() is null
        ? parameter.ParameterType == typeof(string) ? [parameter.Name!] : []
        : parameter.ParameterType.GetProperties().Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]);

    private static IEnumerable<RequestMistake> Query(
        string name,
        Microsoft.Extensions.Primitives.StringValues values,
        HashSet<string> known,
        HttpContext http)
    {
        if (!known.Contains(name) || http.Request.RouteValues.ContainsKey(name))
            return [new(Text.IsGood(name, 40) ? name : "",
                HostSentences.UnknownParameter(
                string.Join(", ", known.Except(http.Request.RouteValues.Keys).Order(StringComparer.Ordinal))))];
        return values.Count > 1 ? [new(name, HostSentences.ParameterTwice)] : Text.CheckOptional(name, values[0], Text.Id);
    }
}
