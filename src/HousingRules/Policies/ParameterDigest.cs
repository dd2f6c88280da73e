using System.Security.Cryptography;
using System.Text;

namespace HousingRules.Policies;

/// <summary>The digest of a policy of which one parameter has been given another value.</summary>
internal static class ParameterDigest
{
    public static string Of(string digest, string parameter, string value) =>
        $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{digest}\n{parameter}={value}")))}";
}
