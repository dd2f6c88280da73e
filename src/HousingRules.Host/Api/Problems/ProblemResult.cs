using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace HousingRules.Host.Api;

/// <summary>A problem with a status that the endpoint declares by the type, so that the OpenAPI document lists it.</summary>
internal sealed class ProblemResult<TStatus>(Problem problem) : IResult, IStatusCodeHttpResult, IEndpointMetadataProvider
    where TStatus : IProblemStatus
{
    public Problem Problem { get; } = problem.Status == TStatus.Code
        ? problem
        : throw new ArgumentException($"The problem {problem.Code} has status {problem.Status}, not {TStatus.Code}.", nameof(problem));

    public int? StatusCode => TStatus.Code;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(ProblemAnswer.Metadata(TStatus.Code));

    public Task ExecuteAsync(HttpContext httpContext) => ProblemAnswer.WriteAsync(httpContext, Problem);
}

/// <summary>A status, as a type.</summary>
internal interface IProblemStatus
{
    static abstract int Code { get; }
}

/// <summary>403.</summary>
internal sealed class Forbidden : IProblemStatus
{
    public static int Code => StatusCodes.Status403Forbidden;
}

/// <summary>404.</summary>
internal sealed class NotFound : IProblemStatus
{
    public static int Code => StatusCodes.Status404NotFound;
}

/// <summary>409.</summary>
internal sealed class Conflict : IProblemStatus
{
    public static int Code => StatusCodes.Status409Conflict;
}

/// <summary>422.</summary>
internal sealed class Refused : IProblemStatus
{
    public static int Code => StatusCodes.Status422UnprocessableEntity;
}

/// <summary>503.</summary>
internal sealed class Unavailable : IProblemStatus
{
    public static int Code => StatusCodes.Status503ServiceUnavailable;
}
