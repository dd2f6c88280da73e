using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace HousingRules.Host.Api;

/// <summary>The OpenAPI document: the same bytes wherever and whenever it is made.</summary>
internal static class ApiDocument
{
    private const string Name = "v1";
    private const string Key = "key";

    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.ShouldInclude = static endpoint => endpoint.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.CreateSchemaReferenceId = static type => ContractSchemas.NameOf(type.Type) ?? OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        options.AddOperationTransformer(static (operation, context, _) =>
        {
            DocumentExamples.Add(operation);
            foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(p => IsDay(p.Name)))
                parameter.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" };
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(Key, context.Document)] = [] }];
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer(static (document, _, _) =>
        {
            document.Info = new() { Title = "HousingRules", Version = "1" };
            // Where it is served is not of the document.
            document.Servers = [];
            document.Components ??= new();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [Key] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" },
            };
            ContractSchemas.Add(document);
            return Task.CompletedTask;
        });
    });

    public static void MapApiDocument(this IEndpointRouteBuilder routes) => routes.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();

    private static bool IsDay(string? name) => name is "on" or "dueBy" or "openedOn" or "from";
}
