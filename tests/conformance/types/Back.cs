// Read files into the types that were made of our schemas, and write them again, one a line:
//   mono Back.exe TYPE FILE.json TYPE FILE.json ...
using System;
using System.IO;
using System.Text;
using Newtonsoft.Json;

public static class Back
{
    public static void Main(string[] words)
    {
        Console.OutputEncoding = new UTF8Encoding(false);
        for (int at = 0; at < words.Length; at += 2)
        {
            Type type = Type.GetType("QuickType." + words[at], true);
            object form = JsonConvert.DeserializeObject(
                File.ReadAllText(words[at + 1]), type, QuickType.Converter.Settings);
            Console.WriteLine(JsonConvert.SerializeObject(form, QuickType.Converter.Settings));
        }
    }
}
