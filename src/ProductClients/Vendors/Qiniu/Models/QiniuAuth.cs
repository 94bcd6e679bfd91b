namespace ProductClients.Vendors.Qiniu;

/// <summary>How requests to a spock deployment are authenticated; its page names no authentication.</summary>
public enum QiniuAuth
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>Qiniu's signature v2: method, target, host and time.</summary>
    Qiniu,

    /// <summary>Qiniu's older signature: the target alone. It can be replayed for ever; prefer <see cref="Qiniu"/>.
    /// </summary>
    QBox,
}
