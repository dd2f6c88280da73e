using System.Runtime.CompilerServices;
using System.Text.Json;
using HousingRules.Facts;
using HousingRules.Host.Casework;
using HousingRules.Host.People;

namespace HousingRules.Host.Api;

/// <summary>Carries out many commands of one request in their order, some at a time, and answers each.</summary>
internal sealed class EachCommand(CaseDesk desk, ApiLimits limits)
{
    /// <summary>Carries them out.</summary>
    /// <param name="who">Whose they are.</param>
    /// <param name="elements">The commands, as they came.</param>
    /// <param name="idOf">The case of a command.</param>
    /// <param name="carryOut">Carries one out.</param>
    /// <param name="accepted">The status of one that is stored.</param>
    /// <param name="language">The language of problems.</param>
    /// <param name="cancellation">Ends it between two; what was answered is stored.</param>
    public async IAsyncEnumerable<EachAnswer> AnswerAsync<T>(
        Person who,
        IReadOnlyList<JsonElement> elements,
        Func<T, string?> idOf,
        Func<CaseClerk, T, Task<CaseworkAnswer>> carryOut,
        int accepted,
        Language language,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var from = 0; from < elements.Count; from += limits.Together)
        {
            var together = Enumerable.Range(from, Math.Min(limits.Together, elements.Count - from))
                .Select(index => (Func<CaseClerk, Task<EachAnswer>>)(clerk => OneAsync(clerk, index)))
                .ToArray();
            foreach (var answer in await desk.TogetherAsync(who, together, cancellation).ConfigureAwait(false))
                yield return answer;
        }

        async Task<EachAnswer> OneAsync(CaseClerk clerk, int index)
        {
            cancellation.ThrowIfCancellationRequested();
            string? id = null;
            try
            {
                var command = Read<T>(elements[index]);
                id = idOf(command);
                return EachAnswer.Of(index, id, await carryOut(clerk, command).ConfigureAwait(false), accepted, language);
            }
            // What ends the request, or the whole transaction, is no answer of one command.
            catch (Exception e) when (e is not System.Data.Common.DbException && ApiFailures.Of(e) is not null)
            {
                return EachAnswer.Of(index, id, ApiFailures.Of(e)!, language);
            }
        }
    }

    private static T Read<T>(JsonElement element)
    {
        T command;
        try
        {
            command = element.Deserialize<T>(ApiJson.Options) ?? throw new JsonException();
        }
        catch (JsonException e)
        {
            throw new ProblemException(ApiFailures.Unreadable(e));
        }

        var mistakes = command is IChecked asked ? asked.Mistakes().ToArray() : [];
        return mistakes.Length > 0 ? throw new ProblemException(Problems.BadRequest(mistakes)) : command;
    }
}
