using System.Diagnostics;
using HousingRules.Host.Terminal;
using HousingRules.Hosting;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Context.Propagation;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace HousingRules.Host.Serving;

/// <summary>Traces and measures, sent to a collector by OTLP over HTTP. They say which endpoint was asked, how it went and how long it
/// took, and nothing of a household or a person.</summary>
internal static class Telemetry
{
    private static readonly string[] Meters =
    [
        HousingRulesTelemetry.Name,
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "System.Runtime",
    ];

    /// <summary>Adds them, where a collector is named.</summary>
    public static void AddTelemetry(this IServiceCollection services, ServeOptions options)
    {
        if (options.Telemetry is not { } collector)
            return;
        // What else comes with a request is left with it.
        Sdk.SetDefaultTextMapPropagator(new TraceContextPropagator());
        services.AddSingleton<DistributedContextPropagator>(new PlainContext());
        services.AddOpenTelemetry()
            .ConfigureResource(r => r.AddService("housing-rules", serviceVersion: ProgramVersion.Text))
            // The order counts: what is taken away is gone before it is sent.
            .WithTracing(t => t
                .AddSource(HousingRulesTelemetry.Name)
                .AddAspNetCoreInstrumentation()
                .AddProcessor(new PlainTraces())
                .AddOtlpExporter(o => Send(o, collector, "v1/traces")))
            .WithMetrics(m => m
                .AddMeter(Meters)
                .AddOtlpExporter(o => Send(o, collector, "v1/metrics")));
    }

    private static void Send(OtlpExporterOptions options, string collector, string path)
    {
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = new(collector.TrimEnd('/') + "/" + path);
    }
}
