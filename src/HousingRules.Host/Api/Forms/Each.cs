using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace HousingRules.Host.Api;

/// <summary>A body that is a list, of which each element is read for itself: one that is wrong does not stop the others. The whole list is
/// there before anything is done, so that too long a list does nothing.</summary>
/// <param name="Elements">The elements as they came.</param>
internal sealed record Each<T>(IReadOnlyList<JsonElement> Elements) : IEndpointParameterMetadataProvider
{
    public static async ValueTask<Each<T>> BindAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
            throw new ProblemException(Problems.OtherContent);
        var most = context.RequestServices.GetRequiredService<ApiLimits>().MostCommands;
        var elements = new List<JsonElement>();
        var read = JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(context.Request.Body, ApiJson.Options, context.RequestAborted);
        await foreach (var element in read.ConfigureAwait(false))
        {
            if (elements.Count == most)
                throw new ProblemException(Problems.TooMany(most));
            elements.Add(element);
        }

        return new(elements);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T[])));
}
