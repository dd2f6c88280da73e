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
        options.CreateSchemaReferenceId = static type =>
            ContractSchemas.NameOf(type.Type) ?? OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        options.AddSchemaTransformer(static (schema, context, _) =>
        {
            // What writes itself has no schema of its own to be the element of a list: its name is put in when the document is whole.
            if (context.JsonTypeInfo.ElementType is { } element && ContractSchemas.NameOf(element) is { } name)
                schema.Items = new OpenApiSchema { Comment = name };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(static (operation, context, _) =>
        {
            DocumentExamples.Add(operation);
            foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
                Describe(parameter);
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

    public static void MapApiDocument(this IEndpointRouteBuilder routes) =>
        routes.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();

    // Parameters come as texts, so that every mistake in them can be told.
    private static void Describe(OpenApiParameter parameter)
    {
        parameter.Schema = parameter.Name switch
        {
            "on" or "dueBy" or "openedOn" or "from" => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" },
            "size" => new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = "500" },
            "overdue" => new OpenApiSchema { Type = JsonSchemaType.Boolean },
            _ => parameter.Schema,
        };
        parameter.Required |= parameter.Name is "openedOn" or "commandId";
    }
}
