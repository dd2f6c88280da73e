using System.Reflection;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>What is said of a type that does not fit.</summary>
internal static partial class EvaluationSentences
{
    public static LocalizedText NotAHousehold(Type type, IEnumerable<LocalizedText> problems) => new(
        $"{Shown(type)} 不能用作住户类型：\n- {string.Join("\n- ", problems.Select(p => p.Chinese))}",
        $"{Shown(type)} cannot be used as a household:\n- {string.Join("\n- ", problems.Select(p => p.English))}");

    public static LocalizedText NothingToOmit(string? name, LocalizedText meant) => new(
        $"没有名为“{name}”的事实，无法省略。{meant.Chinese}",
        $"No fact is called \"{name}\", so it cannot be left out.{meant.English}");

    public static LocalizedText HeldAndOmitted(string name, string holder) => new(
        $"{holder} 保存事实“{name}”，而该事实又列为省略：去掉一处，或用 [FactIgnore] 标明该属性不是事实。",
        $"{holder} holds \"{name}\", which is left out by name as well. Do one of them, or mark the property with [FactIgnore].");

    public static LocalizedText NamesNothing(string holder, string? name, LocalizedText meant) => new(
        $"{holder} 标为 [Fact(\"{name}\")]，但没有这个事实或成员。{meant.Chinese}",
        $"{holder} is marked with [Fact(\"{name}\")], and no fact or member is called so.{meant.English}");

    public static LocalizedText MapsNothing(string name, LocalizedText meant) => new(
        $"映射中写了“{name}”，但没有这个事实或成员。{meant.Chinese}",
        $"The map names \"{name}\", and no fact or member is called so.{meant.English}");

    public static LocalizedText ConvertedTwice(Type type) => new(
        $"映射中对类型 {Shown(type)} 给出了两个转换。",
        $"The map converts the type {Shown(type)} twice.");

    public static LocalizedText NotRead(MemberInfo member) => new(
        $"{member.Name} 标有 [Fact]，但只读取有公开 get 的公开实例属性。",
        $"{member.Name} is marked with [Fact], and only public properties with a public getter are read.");

    public static LocalizedText NoGetter(PropertyInfo property, string name) => new(
        $"{property.Name} 可以保存“{name}”，但没有公开的 get。",
        $"{property.Name} might hold \"{name}\", and has no public getter.");

    public static LocalizedText IgnoredAndMarked(PropertyInfo property) => new(
        $"{property.Name} 既标有 [Fact]，又声明为不是事实。",
        $"{property.Name} is marked with [Fact], and is said to hold no fact.");

    public static LocalizedText Doubled(string name, bool isMember, string first, string second) => new(
        $"{first} 与 {second} 两处保存{(isMember ? "成员" : "事实")}“{name}”。",
        $"Two properties hold the {(isMember ? "member" : "fact")} \"{name}\": {first} and {second}.");

    public static LocalizedText NoProperty(MissingFact fact, IEnumerable<string> properties)
    {
        var meant = NearestName.DidYouMean(fact.Name, properties);
        return new(
            $"没有公开属性保存“{fact.Label.Chinese}”（{fact.Name}）。{meant.Chinese}请增加一个属性，或用 [Fact(\"{fact.Name}\")] 标注一个属性，"
            + "或写明省略该事实。",
            $"No public property holds \"{fact.Name}\".{meant.English} Add one, mark one with [Fact(\"{fact.Name}\")], or leave the fact "
            + "out by name.");
    }

    public static LocalizedText NoProperties(IReadOnlyCollection<MissingFact> facts)
    {
        var omit = $".Omit({string.Join(", ", facts.Select(f => $"\"{f.Name}\""))})";
        return new(
            $"没有公开属性保存这 {facts.Count} 项：{string.Join("、", facts.Select(f => $"{f.Label.Chinese}（{f.Name}）"))}。请增加属性，或用 "
            + $"[Fact(\"…\")] 标注。表中没有的，在映射中用一行省略：{omit}，或只写表中有的：.OmitAllBut(…)。",
            $"No public property holds these {facts.Count}: {string.Join(", ", facts.Select(f => f.Name))}. Add properties, or mark them "
            + $"with [Fact(\"...\")]. What the table does not have is left out by one line of the map, {omit}, or by naming what it has: "
            + ".OmitAllBut(...).");
    }

    public static LocalizedText NothingToHold(string? name, LocalizedText meant) => new(
        $"OmitAllBut 中写了“{name}”，但没有这个事实或成员。{meant.Chinese}",
        $"OmitAllBut names \"{name}\", and no fact or member is called so.{meant.English}");

    public static LocalizedText MappedTwice(string name) => new(
        $"映射中两次写了“{name}”：请留下一处。",
        $"The map says twice what holds \"{name}\": keep one.");

    public static LocalizedText NoSet(FactDeclaration set, LocalizedText none) => new(
        $"{none.Chinese}集合也可以每个成员用一个布尔属性：{string.Join("、", set.Options)}。",
        $"{none.English} A set may also be one boolean for each member: {string.Join(", ", set.Options)}.");

    public static LocalizedText Misfit(FactDeclaration fact, string holder, Type held)
    {
        var cell = held == typeof(string)
            ? new LocalizedText("文字可以用映射的 Cell 读取。", " A text can be read by the map's Cell.")
            : new("", "");
        return new(
            $"{holder} 保存 {fact.Type} 型事实“{fact.Name}”，应为{fact.Type.Holders.Chinese}，而不是 {Shown(held)}。{cell.Chinese}",
            $"{holder} holds the {fact.Type} fact \"{fact.Name}\" and must be {fact.Type.Holders.English}, but is "
            + $"{Shown(held)}.{cell.English}");
    }

    public static LocalizedText MemberMisfit(FactOption member, string holder, Type held) => new(
        $"{holder} 保存成员“{member}”，应为 bool 或 bool?，而不是 {Shown(held)}。",
        $"{holder} holds the member \"{member}\" and must be bool or bool?, but is {Shown(held)}.");

    public static LocalizedText StrayMembers(FactDeclaration fact, string holder, Type type, string[] stray) => new(
        $"{holder} 的类型 {type.Name} 中，{string.Join("、", stray)} 不是“{fact.Name}”的值（{string.Join("、", fact.Options)}）。",
        $"{holder} is a {type.Name}, whose {string.Join(", ", stray)} is no value of \"{fact.Name}\" "
        + $"({string.Join(", ", fact.Options)}).");

    public static LocalizedText ManyFlags(string holder, Type type) => new(
        $"{holder} 的类型 {type.Name} 中，有的成员不止一个标志位。",
        $"{holder} is a {type.Name}, of which a member is more than one flag.");

    public static LocalizedText TwoMembers(string holder, Type type, string[] members, FactOption option) => new(
        $"{holder} 的类型 {type.Name} 中，{string.Join("、", members)} 都表示“{option}”。",
        $"{holder} is a {type.Name}, whose {string.Join(", ", members)} all stand for \"{option}\".");

    private static string Shown(Type type) => Nullable.GetUnderlyingType(type) is { } inner ? $"{inner.Name}?"
        : type.IsGenericType
            ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Shown))}>"
        : type.Name;
}
