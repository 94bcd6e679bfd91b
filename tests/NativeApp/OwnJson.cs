using System.Text.Json.Serialization;

namespace NativeApp;

[JsonSerializable(typeof(Own))]
internal sealed partial class OwnJson : JsonSerializerContext;
