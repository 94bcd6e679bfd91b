using System.Buffers;
using System.Text;

namespace ProductClients.Redaction;

/// <summary>Searches one text for secrets, and marks the places that must not be shown. It allocates nothing unless it
/// finds one: the id of every response is searched.</summary>
internal ref struct SecretSearch(string text)
{
    // A shorter text could occur by chance.
    private const int ShortestSecret = 8;

    // The number of bytes before a secret in base64 text, from 0 to 2, decides its form.
    private const int MaxOffset = 2;

    private bool[]? _isHidden;

    /// <summary>Hides a secret in each form in which it may occur, apart from escapes: as it is, with the <c>+</c> that
    /// a form has for a space, and in base64, also within longer encoded text.</summary>
    public void HideForms(scoped ReadOnlySpan<char> secret)
    {
        // A token may be much longer than the text.
        secret = secret[..Math.Min(secret.Length, text.Length)];
        Hide(secret);
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(secret.Length) + MaxOffset);
        var form = ArrayPool<char>.Shared.Rent(bytes.Length * 2);
        if (secret.Contains(' '))
        {
            secret.Replace(form, ' ', '+');
            Hide(form.AsSpan(0, secret.Length));
        }

        // The message of an exception is one line, also if it quotes a key of several lines.
        if (secret.ContainsAny('\r', '\n', '\t'))
        {
            Hide(SafeText.Escape(secret.ToString()));
        }

        bytes.AsSpan(0, MaxOffset).Clear();
        var length = Encoding.UTF8.GetBytes(secret, bytes.AsSpan(MaxOffset));
        for (var offset = 0; offset <= MaxOffset; offset++)
        {
            Convert.TryToBase64Chars(bytes.AsSpan(MaxOffset - offset, length + offset), form, out var count);
            HideBase64(form.AsSpan(0, count).TrimEnd('='), offset, isPadded: (length + offset) % 3 != 0);
        }

        ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        ArrayPool<char>.Shared.Return(form, clearArray: true);
    }

    /// <summary>Hides a secret as it is.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="shortestCut">The number of characters from which the start of the secret is hidden at the end of
    /// the text. A vendor may have cut the text in the middle of the secret.</param>
    public void Hide(scoped ReadOnlySpan<char> secret, int shortestCut = ShortestSecret)
    {
        if (secret.Length < ShortestSecret)
        {
            return;
        }

        // Ignore case: hexadecimal digits can have either case.
        int found;
        for (var start = 0;
            (found = text.AsSpan(start).IndexOf(secret, StringComparison.OrdinalIgnoreCase)) >= 0;
            start += found + secret.Length)
        {
            HideAt(start + found, secret.Length);
        }

        HideCut(secret, Math.Max(ShortestSecret, shortestCut));
    }

    /// <summary>Returns the text with a mark in place of each hidden part; the same text if there is none.</summary>
    public readonly string ToRedacted()
    {
        if (_isHidden is null)
        {
            return text;
        }

        var shown = new StringBuilder();
        for (int start = 0, length; start < text.Length; start += length)
        {
            var rest = _isHidden.AsSpan(start);
            var end = rest.IndexOf(!rest[0]);
            length = end < 0 ? rest.Length : end;
            shown.Append(rest[0] ? TextRedaction.Mark : text.AsSpan(start, length));
        }

        return shown.ToString();
    }

    private void HideBase64(scoped Span<char> form, int offset, bool isPadded)
    {
        // The first characters depend also on the text before the secret, the last one on the text after it.
        var shared = offset == 0 ? 0 : offset + 1;
        var own = form[Math.Min(shared, form.Length)..];
        own = isPadded && !own.IsEmpty ? own[..^1] : own;
        var entire = offset == 0 ? form : default;
        Hide(entire);
        Hide(own);
        if (form.ContainsAny('+', '/'))
        {
            form.Replace('+', '-');
            form.Replace('/', '_');
            Hide(entire);
            Hide(own);
        }
    }

    private void HideCut(scoped ReadOnlySpan<char> secret, int shortest)
    {
        for (var start = Math.Max(0, text.Length - secret.Length + 1); text.Length - start >= shortest; start++)
        {
            var end = text.AsSpan(start);
            var found = end.IndexOf(secret[..ShortestSecret], StringComparison.OrdinalIgnoreCase);
            if (found < 0)
            {
                return;
            }

            start += found;
            end = end[found..];
            if (end.Length >= shortest && secret.StartsWith(end, StringComparison.OrdinalIgnoreCase))
            {
                HideAt(start, end.Length);
                return;
            }
        }
    }

    private void HideAt(int start, int length) =>
        (_isHidden ??= new bool[text.Length]).AsSpan(start, length).Fill(true);
}
