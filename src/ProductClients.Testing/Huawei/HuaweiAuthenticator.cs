namespace ProductClients.Testing;

/// <summary>Verifies what Huawei's gateway checks before a request reaches the service.</summary>
internal sealed class HuaweiAuthenticator(HuaweiEmulatorOptions options, IssuedTokens tokens)
{
    private readonly HuaweiSignatureVerifier _verifier = new(options);
    private readonly HuaweiLockout _lockout = new(options);

    /// <summary>Returns the rejection, or <see langword="null"/> if the request is authentic.</summary>
    public EmulatorResponse? Verify(WireRequest request, string projectId)
    {
        var rejection = options.Auth == HuaweiEmulatorAuth.IamToken
            ? VerifyToken(request)
            : VerifyKeys(request, projectId);
        if (rejection is not null || string.Equals(projectId, options.ProjectId, StringComparison.Ordinal))
            return rejection;
        return HuaweiErrors.Unauthorized(
            request, "project_id does not match the credential", "the path names another project");
    }

    private EmulatorResponse? VerifyToken(WireRequest request)
    {
        if (request.Header("X-Auth-Token") is not { Length: > 0 } token)
            return HuaweiErrors.Unauthorized(request, "x-auth-token not found", "X-Auth-Token is missing");
        return tokens.Accepts(token, request.Now)
            ? null
            : HuaweiErrors.Unauthorized(request, "decrypt token fail", "X-Auth-Token unknown, revoked or expired");
    }

    private EmulatorResponse? VerifyKeys(WireRequest request, string projectId)
    {
        if (request.Header("Authorization") is not { Length: > 0 } header)
            return HuaweiErrors.Unauthorized(request, "x-auth-token not found", "Authorization is missing");
        if (HuaweiAuthorization.Parse(header) is not { } authorization)
        {
            return HuaweiErrors.Unauthorized(
                request, "Authorization format is incorrect", "Authorization cannot be parsed");
        }

        if (!Hashing.Same(options.AccessKey, authorization.AccessKey))
        {
            return HuaweiErrors.Unauthorized(
                request, $"Get secretKey failed,ak:{authorization.AccessKey},err:ak not exist", "unknown access key");
        }

        if (_lockout.IsLocked(request.Now))
        {
            return HuaweiErrors.Unauthorized(
                request, "AK access failed to reach the limit,forbidden.", "access key locked");
        }

        var rejection = _verifier.Verify(request, authorization) ?? VerifyProjectHeader(request, projectId);
        _lockout.Count(failed: rejection is not null, request.Now);
        return rejection;
    }

    // The vendor's page, table 3: X-Project-Id is mandatory for AK/SK authentication.
    private static EmulatorResponse? VerifyProjectHeader(WireRequest request, string projectId) =>
        string.Equals(request.Header("X-Project-Id"), projectId, StringComparison.Ordinal)
            ? null
            : HuaweiErrors.Unauthorized(
                request, "x-project-id is missing or does not match", "X-Project-Id absent or not the path's project");
}
