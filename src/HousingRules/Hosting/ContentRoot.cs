using Microsoft.Extensions.Hosting;

namespace HousingRules.Hosting;

/// <summary>What relative directories stand below: never the directory in which somebody happened to start the application.</summary>
internal sealed class ContentRoot(IHostEnvironment? host = null)
{
    public string Path { get; } = host?.ContentRootPath is { Length: > 0 } root ? root : AppContext.BaseDirectory;

    public string Full(string directory) => System.IO.Path.GetFullPath(directory, System.IO.Path.GetFullPath(Path));
}
