namespace NativeApp;

internal sealed record Own(string Id, int Size);
