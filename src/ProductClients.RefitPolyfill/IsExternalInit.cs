// netstandard2.0 lacks the type that the compiler needs for records; its namespace is the compiler's choice.
#pragma warning disable IDE0130
namespace System.Runtime.CompilerServices;

internal static class IsExternalInit;
