using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules;

/// <summary>Writes what is carried inside the package to the disk.</summary>
internal static class CarriedExport
{
    public static void Write(string directory, bool samples)
    {
        var target = Path.GetFullPath(directory).TrimEnd(Path.DirectorySeparatorChar);
        if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
        {
            throw new LocalizedArgumentException(
                new($"{target} 中已有文件，不会被覆盖。请另选文件夹。", $"There is something in {target}, and it is not overwritten. Choose another folder."),
                nameof(directory));
        }

        WholeFolder.Make(
            target,
            folder => CarriedFiles.Write(CarriedFiles.Names.Where(n => samples || !CarriedFiles.IsSample(n)), folder));
    }
}
