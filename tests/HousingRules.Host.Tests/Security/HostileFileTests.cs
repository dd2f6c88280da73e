using System.IO.Compression;
using System.Net;
using System.Text;
using HousingRules.Host.Storage;
using HousingRules.Host.Tests.Storage;

namespace HousingRules.Host.Tests.Security;

/// <summary>Hostile files over the page by which they come: what is taken is handed out as what it is and never runs, and what is not
/// leaves nothing behind.</summary>
public sealed class HostileFileTests : IAsyncLifetime
{
    private const long Most = 1 << 20;

    private static readonly byte[] Script = Encoding.UTF8.GetBytes("<html><script>alert(document.cookie)</script></html>");

    private GuardedService _service = null!;
    private Subject _case = null!;
    private Visitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _service = await GuardedService.StartAsync(
            options: o => o with { MaxAttachment = Most, Limits = new() { RequestsPerMinute = 1_000_000 } });
        _case = await _service.PlantAsync();
        _visitor = await _service.AsAsync("town", new Area(_case.County, _case.Town));
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task What_is_none_of_the_known_types_is_refused_whatever_its_name_says()
    {
        foreach (var (name, bytes) in new (string, byte[])[]
        {
            ("page.png", Script), ("drawing.svg", Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")),
            ("drawing.png", Encoding.UTF8.GetBytes("<?xml version='1.0'?><svg onload='alert(1)'/>")), ("empty.pdf", []),
            ("table.csv", Encoding.UTF8.GetBytes("=cmd|' /C calc'!A0")), ("archive.docx", Zip("a.txt")),
            ("gif.png", "GIF89a<script>"u8.ToArray()),
        })
        {
            var (status, body, _) = await UploadAsync(name, bytes);

            Assert.True(status == 422, $"{name}: {status}");
            Assert.Contains("class=\"problems\"", body, StringComparison.Ordinal);
        }

        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task What_is_taken_is_never_more_than_a_picture_or_a_file_to_save()
    {
        foreach (var (name, bytes) in new (string, byte[])[]
        {
            ("a.jpg", [.. AttachmentBytes.Jpeg, .. Script]), ("b.html.pdf", [.. "%PDF-1.4\n"u8, .. Script, .. "\n%%EOF"u8]),
            ("c.xlsx", AttachmentBytes.Xlsx), ("../../d\r\nX-Evil: 1\".png", AttachmentBytes.Png), ("e.docx", Bomb()),
        })
        {
            Assert.Equal(302, (await UploadAsync(name, bytes)).Status);
        }

        var added = await _service.Running.Get<AttachmentStore>().ListAsync(new(_case.County), _case.Id);
        Assert.Equal(6, added.Count);
        foreach (var attachment in added)
        {
            using var answer = await _visitor.Browser.GetAsync($"/cases/{_case.Id}/attachments/{attachment.Id}");

            Assert.Equal(attachment.Type, answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Contains("script-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.False(answer.Headers.Contains("X-Evil"));
            Assert.True(
                attachment.Type is "image/png" or "image/jpeg"
                || answer.Content.Headers.ContentDisposition?.DispositionType == "attachment",
                attachment.Name);
        }
    }

    [Fact]
    public async Task What_is_too_large_is_cut_off_as_it_comes_in()
    {
        var token = await _visitor.Browser.TokenAsync("/password");
        GC.Collect();
        var before = GC.GetTotalAllocatedBytes();
        using var parts = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StreamContent(new Endless(200 << 20)), "file", "large.png" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/cases/{_case.Id}/attachments") { Content = parts };
        request.Headers.TransferEncodingChunked = true;
        var status = await StatusAsync(request);

        // Or the connection is closed while it is still sending.
        Assert.True(status is null or HttpStatusCode.RequestEntityTooLarge, $"{status}");
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 60L << 20);
        Assert.Equal(1, await CountAsync());
        Assert.Equal(302, (await UploadAsync("small.png", AttachmentBytes.Png)).Status);
    }

    [Fact]
    public async Task One_that_is_as_large_as_is_allowed_is_taken_and_one_byte_more_is_refused_with_words()
    {
        byte[] Png(long size) =>
        [
            .. AttachmentBytes.Png.AsSpan(0, 8), .. Chunk("IHDR", 13), .. Chunk("IDAT", (int)size - 8 - 25 - 12 - 12), .. Chunk("IEND", 0),
        ];

        var (taken, _, _) = await UploadAsync("just.png", Png(Most));
        var (refused, body, _) = await UploadAsync("more.png", Png(Most + 1));

        Assert.Equal(302, taken);
        Assert.Equal(422, refused);
        Assert.Contains("class=\"problems\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_are_so_many_of_a_case_and_no_more()
    {
        for (var i = 1; i < AttachmentStore.MostOfACase; i++)
            Assert.Equal(302, (await UploadAsync($"{i}.png", AttachmentBytes.Png)).Status);

        var (status, body, _) = await UploadAsync("more.png", AttachmentBytes.Png);

        Assert.Equal(422, status);
        Assert.Contains("class=\"problems\"", body, StringComparison.Ordinal);
        Assert.Equal(AttachmentStore.MostOfACase, await CountAsync());
        // What is there already is there.
        Assert.Equal(302, (await UploadAsync("1.png", AttachmentBytes.Png)).Status);
    }

    [Fact]
    public async Task Two_at_once_are_refused_and_none_is_left_out_in_silence()
    {
        var token = await _visitor.Browser.TokenAsync("/password");
        using var parts = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new ByteArrayContent(AttachmentBytes.Png), "file", "one.png" },
            { new ByteArrayContent(AttachmentBytes.Pdf), "file", "two.pdf" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/cases/{_case.Id}/attachments") { Content = parts };

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await StatusAsync(request));
        Assert.Equal(1, await CountAsync());
    }

    private async Task<HttpStatusCode?> StatusAsync(HttpRequestMessage request)
    {
        try
        {
            using var answer = await _visitor.Browser.SendAsync(request);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private Task<(int Status, string Body, HttpResponseMessage Message)> UploadAsync(string name, byte[] bytes)
    {
        var door = _service.Doors.Single(d => d.ToString() == "POST /cases/{id}/attachments");
        return _visitor.AskAsync(Questions.Of(door, _case).Single() with { File = (name, bytes) });
    }

    private async Task<int> CountAsync() =>
        (await _service.Running.Get<AttachmentStore>().ListAsync(new(_case.County), _case.Id)).Count;

    private static byte[] Chunk(string name, int length) =>
    [
        (byte)(length >> 24), (byte)(length >> 16), (byte)(length >> 8), (byte)length, .. Encoding.ASCII.GetBytes(name),
        .. new byte[length + 4],
    ];

    private static byte[] Zip(string name)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            zip.CreateEntry(name).Open().Dispose();
        return stream.ToArray();
    }

    // A small document that unpacks to a large one: it is kept as it is, and never unpacked.
    private static byte[] Bomb()
    {
        using var stream = new MemoryStream();
        stream.Write(AttachmentBytes.Docx);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        using (var entry = zip.CreateEntry("word/document.xml", CompressionLevel.SmallestSize).Open())
            entry.Write(new byte[100 << 20]);
        return stream.ToArray();
    }

    // So many bytes of nothing, of which none is kept.
    private sealed class Endless(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, _left);
            _left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
