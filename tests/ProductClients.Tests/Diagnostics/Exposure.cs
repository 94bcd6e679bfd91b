using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;

namespace ProductClients.Tests.Diagnostics;

/// <summary>All texts of a run that an app, its logs, its traces and its debugger can show.</summary>
internal sealed class Exposure
{
    private readonly List<(string Where, string Text)> _shown = [];

    public int Count => _shown.Count;

    /// <summary>Adds the text of an object, and the texts of its properties as a debugger shows them.</summary>
    public void Add(string where, object? shown)
    {
        if (shown is null)
        {
            return;
        }

        AddText(where, shown.ToString());
        if (shown is string || shown.GetType().IsPrimitive)
        {
            return;
        }

        foreach (var property in shown.GetType().GetProperties(
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length == 0
                && property.Name is not ("TargetSite" or "EqualityContract" or "Forms"))
            {
                AddText($"{where}.{property.Name}", property.GetValue(shown)?.ToString());
            }
        }
    }

    public void Add(Observed observed)
    {
        foreach (var log in observed.Logs)
        {
            AddText($"log {log.EventId.Id}", log.Text);
            Add($"log {log.EventId.Id} exception", log.Exception);
            foreach (var (key, value) in log.State)
            {
                AddText($"log {log.EventId.Id} {key}", value?.ToString());
            }
        }

        foreach (var span in observed.Spans)
        {
            AddText("span", $"{span.DisplayName} {span.StatusDescription}");
            foreach (var (key, value) in span.TagObjects.Concat(span.Events.SelectMany(static e => e.Tags)))
            {
                AddText($"span tag {key}", value?.ToString());
            }
        }

        foreach (var tag in observed.Measurements.SelectMany(static measured => measured.Tags))
        {
            AddText($"metric tag {tag.Key}", tag.Value?.ToString());
        }
    }

    /// <summary>Returns whether a place shows a text that matches.</summary>
    public bool Shows(string where, Func<string, bool> matches) =>
        _shown.Any(shown => shown.Where == where && matches(shown.Text));

    /// <summary>Fails if a secret is shown, either as it is or in a common encoding.</summary>
    public void AssertHides(IEnumerable<string> secrets)
    {
        foreach (var form in secrets.SelectMany(Forms).Distinct(StringComparer.Ordinal))
        {
            foreach (var (where, text) in _shown)
            {
                Assert.False(
                    text.Contains(form, StringComparison.OrdinalIgnoreCase), $"{where} shows '{form}': {text}");
            }
        }
    }

    private static IEnumerable<string> Forms(string secret) =>
    [
        secret,
        Uri.EscapeDataString(secret),
        JavaScriptEncoder.Default.Encode(secret),
        Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)).TrimEnd('='),
    ];

    private void AddText(string where, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            _shown.Add((where, text));
        }
    }
}
