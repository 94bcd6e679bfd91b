using ProductClients.RefitPolyfill.Model;

namespace ProductClients.RefitPolyfill.Emitting;

/// <summary>Emits one method: path, query, headers, options, then the call, in the order of the wire.</summary>
internal static class MethodEmitter
{
    public static void Emit(SourceWriter source, string api, MethodModel method)
    {
        var target = LocalName("target", method);
        var request = LocalName("request", method);
        var item = LocalName("item", method);

        EmitSignature(source, api, method);
        source.Open()
            .Line($"var {target} = new {Names.Target}(this._client, this._settings, typeof({api}));");
        EmitPath(source, target, method);
        EmitQuery(source, target, item, method);
        source.Line($"var {request} = {target}.ToRequest();");
        EmitHeaders(source, request, method);
        foreach (var option in method.Options)
        {
            var key = $"new {Names.OptionsKey}<{option.Type}>({SourceWriter.Quote(option.Key)})";
            source.Line($"{request}.Options.Set({key}, {option.Parameter});");
        }

        var send = method.IsStream ? "StreamAsync" : "SendAsync";
        source
            .Line($"return {Names.Runner}.{send}<{method.ResultType}>(")
            .Continue($"this._client, this._settings, {request}, {method.CancellationToken ?? Names.NoToken});")
            .Close();
    }

    private static void EmitSignature(SourceWriter source, string api, MethodModel method)
    {
        // Explicit, so that no member of the client can have the name of a method.
        var last = method.Parameters.Count;
        source.Line($"{method.ReturnType} {api}.{method.Name}(" + (last == 0 ? ")" : string.Empty));
        foreach (var parameter in method.Parameters)
        {
            source.Continue($"{parameter.Type} {parameter.Name}" + (--last == 0 ? ")" : ","));
        }
    }

    private static string LocalName(string name, MethodModel method)
    {
        while (method.Parameters.Any(parameter => string.Equals(parameter.Name, name, StringComparison.Ordinal)))
        {
            name += "_";
        }

        return name;
    }

    private static void EmitPath(SourceWriter source, string target, MethodModel method)
    {
        foreach (var part in method.Path)
        {
            source.Line(part.IsParameter
                ? $"{target}.Segment({Value(part.Text, part.IsEnum)}, {SourceWriter.Quote(Plain(part.Text))});"
                : $"{target}.Literal({SourceWriter.Quote(part.Text)});");
        }
    }

    private static void EmitQuery(SourceWriter source, string target, string item, MethodModel method)
    {
        foreach (var group in method.Query)
        {
            if (group.IsObject)
            {
                source.Open($"if ({group.Parameter} is not null)");
            }

            foreach (var value in group.Values)
            {
                EmitValue(source, target, item, value);
            }

            if (group.IsObject)
            {
                source.Close();
            }
        }
    }

    private static void EmitValue(SourceWriter source, string target, string item, QueryValue value)
    {
        var (key, name) = (SourceWriter.Quote(value.Key), SourceWriter.Quote(Plain(value.Expression)));
        if (!value.IsList)
        {
            source.Line($"{target}.Query({key}, {Value(value.Expression, value.IsEnum)}, {name});");
            return;
        }

        source
            .Open($"if ({value.Expression} is not null)")
            .Open($"foreach (var {item} in {value.Expression})")
            .Line($"{target}.Query({key}, {Value(item, value.IsEnum)}, {name});")
            .Close()
            .Close();
    }

    private static void EmitHeaders(SourceWriter source, string request, MethodModel method)
    {
        foreach (var header in method.Headers)
        {
            var value = header.IsParameter ? header.Value : SourceWriter.Quote(header.Value);
            var name = SourceWriter.Quote(header.IsParameter ? Plain(header.Value) : header.Name);
            source.Line($"{Names.Headers}.Add({request}, {SourceWriter.Quote(header.Name)}, {value}, {name});");
        }
    }

    // What an exception calls it: a keyword loses its escape.
    private static string Plain(string expression) => expression.Replace("@", string.Empty);

    private static string Value(string expression, bool isEnum) => isEnum ? $"Word({expression})" : expression;
}
