namespace ProductClients.Testing;

/// <summary>The kinds of authentication that a <see cref="QiniuEmulator"/> can require.</summary>
public enum QiniuEmulatorAuth
{
    /// <summary>No authentication, as on the vendor's page. An Authorization header is ignored.</summary>
    None,

    /// <summary>
    /// <c>Authorization: Qiniu {AccessKey}:{signature}</c>. The time in <c>X-Qiniu-Date</c> is checked if it is sent.
    /// </summary>
    Qiniu,

    /// <summary><c>Authorization: QBox {AccessKey}:{signature}</c>.</summary>
    QBox,
}
