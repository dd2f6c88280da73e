using HousingRules.Host.People;

namespace HousingRules.Host.Tests.People;

/// <summary>What is easy to guess is refused, and nothing else.</summary>
public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("short-7-x")]
    [InlineData("wang.li-2020-tea")]
    [InlineData("WANG.LI is the one")]
    [InlineData("1234567890")]
    [InlineData("9876543210")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abababababab")]
    [InlineData("qwertyuiop123")]
    [InlineData("Password123456")]
    [InlineData("admin1234567")]
    [InlineData("1qaz2wsx3edc")]
    public void What_is_easy_to_guess_is_refused(string password) => Assert.NotNull(PasswordRules.Refuses("wang.li", password));

    [Theory]
    [InlineData(SomePerson.Password)]
    [InlineData("correct horse battery")]
    [InlineData("热水瓶在第三个柜子里面")]
    [InlineData("kT9#vLq2!xZ")]
    public void What_is_not_is_taken(string password) => Assert.Null(PasswordRules.Refuses("wang.li", password));

    [Fact]
    public void What_the_service_makes_itself_is_taken()
    {
        for (var i = 0; i < 1000; i++)
            Assert.Null(PasswordRules.Refuses("wang.li", Passwords.New()));
    }

    [Fact]
    public void A_text_too_long_to_hash_is_refused() =>
        Assert.NotNull(PasswordRules.Refuses("wang.li", string.Concat(Enumerable.Repeat(SomePerson.Password, 100))));
}
