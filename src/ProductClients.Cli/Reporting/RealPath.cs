using System.Globalization;
using System.Text.RegularExpressions;

namespace ProductClients.Cli.Reporting;

/// <summary>Resolves the symbolic links of a path, so that two paths of one file are equal.</summary>
internal static partial class RealPath
{
    private const int MaxLinks = 40;

    private static readonly StringComparison Comparison =
        OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>Returns the path without symbolic links. The link of an open descriptor, such as that of
    /// <c>/dev/stdout</c>, is kept.</summary>
    /// <param name="path">A full path.</param>
    public static string Of(string path)
    {
        var root = Path.GetPathRoot(path)!;
        var parts = new Stack<string>(Parts(path, root));
        var real = root;
        for (var links = 0; parts.TryPop(out var part);)
        {
            var next = Path.GetFullPath(part, real);
            if (links < MaxLinks && DescriptorOf(next) is null && new FileInfo(next).LinkTarget is { } target)
            {
                links++;
                var targetRoot = Path.GetPathRoot(target)!;
                real = targetRoot.Length > 0 ? targetRoot : real;
                foreach (var targetPart in Parts(target, targetRoot))
                {
                    parts.Push(targetPart);
                }
            }
            else
            {
                real = next;
            }
        }

        return real;
    }

    /// <summary>Returns the descriptor of this process that a path without symbolic links stands for, or
    /// <see langword="null"/>.</summary>
    public static int? DescriptorOf(string real) =>
        Descriptor().Match(real) is { Success: true } match
        && (match.Groups["process"] is not { Success: true, Value: var process }
            || process == Environment.ProcessId.ToString(CultureInfo.InvariantCulture))
            ? int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture)
            : null;

    /// <summary>Returns whether two paths without symbolic links are the same. macOS and Windows ignore case.</summary>
    public static bool Equals(string first, string second) => string.Equals(first, second, Comparison);

    // The last part is first, so that the parts can be pushed on a stack.
    private static IEnumerable<string> Parts(string path, string root) => path[root.Length..]
        .Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)
        .Reverse();

    [GeneratedRegex(
        "^/(?:dev|proc/(?<process>[0-9]+)(?:/task/[0-9]+)?)/fd/(?<number>[0-9]{1,9})$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Descriptor();
}
