namespace Refit;

/// <summary>How a streamed body is framed. Refit knows more formats; the polyfill streams one JSON array.</summary>
internal enum StreamingContentFormat
{
    /// <summary>One JSON array.</summary>
    JsonArray = 0,
}
