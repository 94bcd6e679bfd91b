namespace ProductClients.RefitPolyfill.Emitting;

/// <summary>Names as generated code writes them: qualified, so that no name of the compilation hides one.</summary>
internal static class Names
{
    public const string Namespace = "Refit.Generated";
    public const string HttpClient = "global::System.Net.Http.HttpClient";
    public const string Settings = "global::Refit.RefitSettings";
    public const string Target = "global::Refit.RequestTarget";
    public const string Headers = "global::Refit.RequestHeaders";
    public const string Runner = "global::Refit.RequestRunner";
    public const string OptionsKey = "global::System.Net.Http.HttpRequestOptionsKey";
    public const string NoToken = "global::System.Threading.CancellationToken.None";

    public static readonly string GeneratedCode =
        $"[global::System.CodeDom.Compiler.GeneratedCode({SourceWriter.Quote(Tool.Name!)}, "
        + $"{SourceWriter.Quote(Tool.Version.ToString())})]";

    private static System.Reflection.AssemblyName Tool => typeof(Names).Assembly.GetName();
}
