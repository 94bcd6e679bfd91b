namespace ProductClients.Testing;

/// <summary>The one way of authentication a <see cref="QiniuEmulator"/> accepts.</summary>
public enum QiniuEmulatorAuth
{
    /// <summary>None, as on the vendor's page: an Authorization header is not looked at.</summary>
    None,

    /// <summary><c>Authorization: Qiniu {AccessKey}:{signature}</c>; <c>X-Qiniu-Date</c> is judged when sent.</summary>
    Qiniu,

    /// <summary><c>Authorization: QBox {AccessKey}:{signature}</c>.</summary>
    QBox,
}
