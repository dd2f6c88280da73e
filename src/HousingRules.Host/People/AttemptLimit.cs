using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace HousingRules.Host.People;

/// <summary>How often an address may try to sign in, at each node: guessing over many logins is slow too.</summary>
internal sealed class AttemptLimit : IDisposable
{
    /// <summary>The most in a minute: a county's office behind one address signs in in the morning.</summary>
    public const int MostInAMinute = 30;

    // The part of an address of version 6 that one customer has.
    private const int Network = 8;

    private readonly PartitionedRateLimiter<HttpContext> _limiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        RateLimitPartition.GetFixedWindowLimiter(Address(context.Connection.RemoteIpAddress), _ => new()
        {
            PermitLimit = MostInAMinute,
            Window = TimeSpan.FromMinutes(1),
        }));

    /// <summary>Whether the address of a request may try once more.</summary>
    public bool Allows(HttpContext context)
    {
        using var lease = _limiter.AttemptAcquire(context);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();

    private static string Address(IPAddress? address) => address switch
    {
        null => "",
        { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } =>
            Convert.ToHexString(address.GetAddressBytes().AsSpan(0, Network)),
        _ => address.MapToIPv4().ToString(),
    };
}
