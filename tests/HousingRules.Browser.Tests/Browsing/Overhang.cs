using Microsoft.Playwright;

namespace HousingRules.Browser.Tests.Browsing;

/// <summary>What makes a page wider than its screen, so that a reader must push it to and fro.</summary>
internal static class Overhang
{
    // What scrolls inside a frame of its own does not count.
    private const string Script =
        """
        () => {
            const root = document.documentElement;
            if (Math.max(root.scrollWidth, document.body.scrollWidth) <= root.clientWidth) return [];
            const framed = e => { for (let p = e.parentElement; p; p = p.parentElement)
                if (getComputedStyle(p).overflowX !== 'visible' && p !== document.body && p !== root) return true; return false; };
            return [...document.body.querySelectorAll('*')]
                .filter(e => e.getBoundingClientRect().right > root.clientWidth + 1 && !framed(e))
                .map(e => `${e.tagName} ${e.className?.baseVal ?? e.className} ${(e.textContent ?? '').trim().slice(0, 40)}`)
                .concat([`${root.scrollWidth} of ${root.clientWidth}`]);
        }
        """;

    /// <summary>Each by its tag, class and words; empty where the page fits.</summary>
    public static Task<string[]> OfAsync(IPage page) => page.EvaluateAsync<string[]>(Script);
}
