using System.Reflection;
using System.Reflection.Emit;

namespace HousingRules.Tests.Architecture;

/// <summary>Which types a type names: in what it inherits, in its members' signatures and in the code of its methods.</summary>
internal static class References
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(o => o.Value);

    /// <summary>Every pair of a type of the library and a type it names, each as the outermost type as written.</summary>
    public static IReadOnlyCollection<(Type From, Type To)> OfLibrary { get; } =
    [
        .. typeof(PolicyLibrary).Assembly.GetTypes()
            .Where(t => t.FullName!.StartsWith("HousingRules", StringComparison.Ordinal))
            .SelectMany(from => Of(from).SelectMany(Bare).Select(to => (From: Outermost(from), To: Outermost(to))))
            .Where(r => r.From != r.To)
            .Distinct(),
    ];

    private static IEnumerable<Type> Of(Type type) =>
    [
        .. type.BaseType is { } b ? [b] : Type.EmptyTypes,
        .. type.GetInterfaces(),
        .. type.GetFields(All).Select(f => f.FieldType),
        .. type.GetCustomAttributesData().Select(a => a.AttributeType),
        .. type.GetMethods(All).SelectMany(m => Signature(m).Append(m.ReturnType).Concat(Body(m))),
        .. type.GetConstructors(All).SelectMany(c => Signature(c).Concat(Body(c))),
    ];

    private static IEnumerable<Type> Signature(MethodBase method) => method.GetParameters().Select(p => p.ParameterType);

    private static List<Type> Body(MethodBase method)
    {
        var named = new List<Type>();
        if (method.GetMethodBody() is not { } body || body.GetILAsByteArray() is not { } code)
            return named;
        named.AddRange(body.LocalVariables.Select(l => l.LocalType));
        named.AddRange(
            body.ExceptionHandlingClauses.Where(c => c.Flags == ExceptionHandlingClauseOptions.Clause).Select(c => c.CatchType!));
        for (var at = 0; at < code.Length;)
        {
            var op = OpCodesByValue[code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at]];
            at += op.Size;
            if (op.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
                named.AddRange(Resolve(method, BitConverter.ToInt32(code, at)));
            at += Length(op, code, at);
        }

        return named;
    }

    private static IEnumerable<Type> Resolve(MethodBase from, int token)
    {
        var member = from.Module.ResolveMember(
            token,
            from.DeclaringType!.IsGenericType ? from.DeclaringType.GetGenericArguments() : null,
            from.IsGenericMethod ? from.GetGenericArguments() : null);
        return member switch
        {
            Type type => [type],
            MethodInfo method =>
            [
                method.DeclaringType!,
                method.ReturnType,
                .. Signature(method),
                .. method.IsGenericMethod ? method.GetGenericArguments() : [],
            ],
            MethodBase constructor => [constructor.DeclaringType!, .. Signature(constructor)],
            FieldInfo field => [field.DeclaringType!, field.FieldType],
            _ => [],
        };
    }

    private static int Length(OpCode op, byte[] code, int at) => op.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
        _ => 4,
    };

    private static IEnumerable<Type> Bare(Type type)
    {
        if (type.HasElementType)
            return Bare(type.GetElementType()!);
        if (type.IsGenericParameter)
            return [];
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Bare).Append(type.GetGenericTypeDefinition()) : [type];
    }

    private static Type Outermost(Type type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return type.IsGenericType ? type.GetGenericTypeDefinition() : type;
    }
}
