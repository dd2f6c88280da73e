using HousingRules.Facts;

namespace HousingRules.Host.People;

/// <summary>The answer to somebody who wants to sign in.</summary>
/// <param name="Person">Who signed in; null when it was refused.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Refusal">Why it was refused; null when it was not.</param>
internal sealed record SignInAnswer(Person? Person, int Status, LocalizedText? Refusal);
