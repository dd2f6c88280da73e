using System.Text.Encodings.Web;
using Newtonsoft.Json;

namespace HousingRules.Contract;

/// <summary>The contract for those who write JSON with Newtonsoft.Json.</summary>
public static class NewtonsoftSettings
{
    /// <summary>Lets Newtonsoft.Json write and read the types of this library exactly as System.Text.Json does. Without it a type of this
    /// library is refused, because Newtonsoft.Json would leave values out.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="encoder">Which characters are written as \uXXXX; null for those that System.Text.Json escapes when nothing is said,
    /// among them all Chinese ones. <see cref="JavaScriptEncoder.UnsafeRelaxedJsonEscaping"/> leaves these as they are.</param>
    /// <returns>The same settings.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="settings"/> is null.</exception>
    public static JsonSerializerSettings AddHousingRules(this JsonSerializerSettings settings, JavaScriptEncoder? encoder = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        settings.Converters.Add(new NewtonsoftConverter(encoder));
        return settings;
    }
}
