namespace ProductClients.Testing;

/// <summary>The error bodies of Huawei's service (the vendor's page) and of its API gateway (APIGW.*).</summary>
internal static class HuaweiErrors
{
    private const string IamPrefix = "Incorrect IAM authentication information: ";

    /// <summary>
    /// Creates the error 401, with the one code that the gateway has for every failed authentication.
    /// </summary>
    public static EmulatorResponse Unauthorized(WireRequest request, string message, string rejection) =>
        Gateway(request, 401, "APIGW.0301", IamPrefix + message, rejection);

    public static EmulatorResponse UnknownApi(WireRequest request, string? rejection = "unknown route") => Gateway(
        request, 404, "APIGW.0101", "The API does not exist or has not been published in the environment", rejection);

    public static EmulatorResponse InvalidParameter(string? rejection) =>
        Service(400, "MSS.00000003", "Invalid parameter", rejection);

    public static EmulatorResponse Of(WireRequest request, int status) => status switch
    {
        400 => InvalidParameter(rejection: null),
        401 => Gateway(request, 401, "APIGW.0301", IamPrefix + "verify aksk signature fail", rejection: null),
        403 => Gateway(request, 403, "APIGW.0302", "The IAM user is not authorized to access the API", rejection: null),
        404 => UnknownApi(request, rejection: null),
        429 => Gateway(
            request,
            429,
            "APIGW.0308",
            "The throttling threshold has been reached: policy user over ratelimit,limit:100,time:1 second",
            rejection: null),
        500 => Service(500, "MSS.00000004", "Internal Error", rejection: null),
        _ => Gateway(request, status, "APIGW.0201", "Backend unavailable", rejection: null),
    };

    // The two examples of the vendor's page have no request_id.
    private static EmulatorResponse Service(int status, string code, string message, string? rejection) =>
        EmulatorResponse.Json(
            status,
            json =>
            {
                json.WriteString("error_code", code);
                json.WriteString("error_msg", message);
            },
            rejection: rejection);

    private static EmulatorResponse Gateway(
        WireRequest request, int status, string code, string message, string? rejection) => EmulatorResponse.Json(
            status,
            json =>
            {
                json.WriteString("error_msg", message);
                json.WriteString("error_code", code);
                json.WriteString("request_id", request.RequestId);
            },
            rejection: rejection);
}
