using System.ComponentModel;
using System.Globalization;

namespace HousingRules.Facts;

/// <summary>Stands on the types of this library for serializers that know no converter of theirs. Newtonsoft.Json asks it for the text of a
/// value, under the invariant culture, before it looks for properties: it would leave out what stands in none.</summary>
internal sealed class OtherSerializer : TypeConverter
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => false;

    // Grids and binders ask under a culture or in a context, and are given the text that they would have without this.
    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value is not null && context is null && ReferenceEquals(culture, CultureInfo.InvariantCulture) && destinationType == typeof(string)
            ? throw new NotSupportedException(
                $"{value.GetType().Name} cannot be written without loss by a serializer that does not know it. With Newtonsoft.Json call "
                + "settings.AddHousingRules() (using HousingRules.Contract) and give these settings to the serializer; "
                + "System.Text.Json needs nothing.")
            : base.ConvertTo(context, culture, value, destinationType);
}
