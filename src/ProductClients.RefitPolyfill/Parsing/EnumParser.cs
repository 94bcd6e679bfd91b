using Microsoft.CodeAnalysis;
using ProductClients.RefitPolyfill.Model;

namespace ProductClients.RefitPolyfill.Parsing;

/// <summary>Reads the words of an enum, so that none is looked up by reflection.</summary>
internal static class EnumParser
{
    private const string EnumMember = "System.Runtime.Serialization.EnumMemberAttribute";

    /// <summary>Has the enum's words emitted; false, with a problem, when a value has no single word.</summary>
    public static bool Use(INamedTypeSymbol type, ISymbol owner, ParseContext context)
    {
        var words = new List<EnumWord>();
        var values = new HashSet<object>();
        var flaw = type.Find("System.FlagsAttribute") is null ? null : "has [Flags]";
        foreach (var member in type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue))
        {
            if (!values.Add(member.ConstantValue!))
            {
                flaw ??= $"has two members of the value of {member.Name}";
            }

            var word = WordOf(member);
            words.Add(new EnumWord(MethodParser.Identifier(member), word));
            flaw ??= word.Length == 0 ? $"has no word for {member.Name}" : null;
        }

        flaw ??= words.Count == 0 ? "has no members" : null;
        if (flaw is not null)
        {
            var place = owner.Place() is { IsInSource: true } own ? own : type.Place();
            context.Report(place, Problems.Enum, owner.Name, type.ToShortName(), flaw);
            return false;
        }

        context.Use(new EnumModel(type.ToQualifiedName(), EquatableArrayFactory.From(words)));
        return true;
    }

    private static string WordOf(IFieldSymbol member)
    {
        if (member.Find(EnumMember) is { } attribute)
        {
            foreach (var named in attribute.NamedArguments)
            {
                if (named is { Key: "Value", Value.Value: string word })
                {
                    return word;
                }
            }
        }

        return member.Name;
    }
}
