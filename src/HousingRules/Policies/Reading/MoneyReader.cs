using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Reads what a procedure says of money: who agrees and pays it, what is due, and the stages in which it is paid.</summary>
internal sealed class MoneyReader(
    FindingList findings,
    ProcedureNames names,
    ProcedureEvents events,
    ImmutableArray<EventDeclaration> happenings)
{
    private const int Cents = 2;

    private static readonly FactKind[] Sums = [FactKind.Integer, FactKind.Decimal];

    public MoneyDeclaration Read(ObjectReader o)
    {
        var (agreedBy, paidBy) = (names.Event(o.Text("AgreedBy")), names.Event(o.Text("PaidBy")));
        var (agreed, paid) = (Sum(agreedBy, o.Text("Agreed")), Sum(paidBy, o.Text("Paid")));
        var share = o.OptionalText("Share") is { } named ? events.Given(paidBy, named, FactKind.OneOf) : null;
        var inFull = share is null ? (OptionIndex?)null : events.Option(share, o.Text("InFull"));
        return new(
            agreedBy,
            agreed,
            paidBy,
            paid,
            events.Given(paidBy, o.Text("Route"), FactKind.OneOf),
            share,
            inFull,
            StandingRefusalsReader.Words(o, "Exceeded", events),
            o.Optional("Due") is { } due ? ObjectReader.Read(due, findings, Due) : null,
            o.Optional("Stages") is { } stages
                ? ObjectReader.Read(stages, findings, s => Stages(s, agreedBy, agreed, paidBy, paid))
                : null);
    }

    private FactDeclaration Sum(string e, TextNode key)
    {
        var fact = events.Given(e, key, null);
        if (fact.Name.Length == 0 || (Sums.Contains(fact.Type.Kind) && ((NumberType)fact.Type).DeclaredUnit is null or { Name: "yuan" }
            && ((NumberType)fact.Type).Scale <= Cents))
            return fact;
        findings.Error(key.Position, PolicySentences.NoSum(key.Value));
        return fact;
    }

    private DueDeclaration Due(ObjectReader o)
    {
        var outcomes = o.Texts("Outcomes");
        foreach (var name in outcomes)
        {
            if (names.Outcome(name) is { Name.Length: > 0 } outcome && outcome.AmountType?.DeclaredUnit?.Name != "yuan")
                findings.Error(name.Position, PolicySentences.PaysNothing(name.Value));
        }

        foreach (var twice in outcomes.GroupBy(n => n.Value).SelectMany(g => g.Skip(1)))
            findings.Error(twice.Position, PolicySentences.CountedTwice(twice.Value));
        return new(
            [.. outcomes.Select(names.Outcome).Distinct()],
            StandingRefusalsReader.Words(o, "Exceeded", events),
            o.Boolean("Refuses", false));
    }

    private StagesDeclaration Stages(ObjectReader o, string agreedBy, FactDeclaration agreed, string paidBy, FactDeclaration paid)
    {
        var key = o.Text("Stage");
        var stage = events.Given(paidBy, key, FactKind.OneOf);
        NeedsEvidence(o.Position, agreedBy, agreed);
        NeedsEvidence(o.Position, paidBy, paid);
        NeedsEvidence(key.Position, paidBy, stage);
        var shares = o.Objects("Shares", s => (Name: s.Text("Stage"), Percent: s.OptionalText("Percent")));
        foreach (var (name, percent) in shares.SkipLast(1).Where(s => s.Percent is null))
            findings.Error(name.Position, PolicySentences.NeedsPercent(name.Value));
        if (shares is [.., (var last, { } whole)])
            findings.Error(whole.Position, PolicySentences.LastHasNoPercent(last.Value));
        foreach (var (_, percent) in shares.Where(s => s.Percent is not null))
            NamesANumber(percent!);
        CheckEach(key, stage, shares.Select(s => s.Name).ToArray());
        return new(
            stage,
            Digits(o),
            [
                .. shares.Where(s => stage.OptionIndex(s.Name.Value) >= 0)
                    .Select(s => new StageShare(new(stage.OptionIndex(s.Name.Value)), s.Percent)),
            ],
            StandingRefusalsReader.Words(o, "Exceeded", events));
    }

    private int Digits(ObjectReader o)
    {
        var digits = o.Node("Digits") is null ? Cents : o.Integer("Digits", Cents);
        if (digits is >= 0 and <= Cents)
            return digits;
        findings.Error(o.PlaceOf("Digits"), PolicySentences.DigitsOfMoney);
        return Cents;
    }

    private void NamesANumber(TextNode name)
    {
        if (names.Policy.Parameters.All(p => p.Name != name.Value || p.Type is not NumberType))
            UnknownName.Report(
                findings,
                name,
                PolicySentences.NumberParameter,
                names.Policy.Parameters.Where(p => p.Type is NumberType).Select(p => (p.Name, p.Label)));
    }

    private void NeedsEvidence(FilePosition position, string e, FactDeclaration fact)
    {
        if (fact.Name.Length > 0 && happenings.FirstOrDefault(h => h.Name == e) is { } declared
            && (declared.Optional.Any(u => u.Fact == fact) || fact.OmittedCode is not null))
            findings.Error(position, PolicySentences.StagesNeed(fact.Name, e));
    }

    private void CheckEach(TextNode key, FactDeclaration stage, TextNode[] named)
    {
        if (stage.Name.Length == 0)
            return;
        foreach (var unknown in named.Where(n => !n.IsMissing && stage.OptionIndex(n.Value) < 0))
            UnknownName.Report(findings, unknown, PolicySentences.Value, stage.Options.Select(v => v.Name));
        foreach (var twice in named.GroupBy(n => n.Value).SelectMany(g => g.Skip(1)))
            findings.Error(twice.Position, PolicySentences.StandsTwice(twice.Value));
        foreach (var left in stage.Options.Where(v => named.All(n => n.Value != v.Name)))
            findings.Error(key.Position, PolicySentences.NoShare(stage.Name, left.Name));
    }
}
